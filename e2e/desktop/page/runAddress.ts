/** Address of a resource of this run. The run's random part is known from where this very file was loaded. */
export function runAddress(name: string): string {
	return new URL(name, import.meta.url).href;
}
