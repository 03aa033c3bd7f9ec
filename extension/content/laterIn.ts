/** Runs a callback after so many milliseconds; a later call takes the place of the one that waits. */
export function laterIn(view: Window): (callback: () => void, milliseconds: number) => void {
	let timer: number | undefined;
	return (callback, milliseconds) => {
		view.clearTimeout(timer);
		timer = view.setTimeout(callback, milliseconds);
	};
}
