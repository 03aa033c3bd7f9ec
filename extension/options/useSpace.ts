import { useEffect, useState } from 'preact/hooks';

/** How many bytes lie on this device, by the browser's estimate; null until it tells, and where it does not. */
export function useSpace(estimate: () => Promise<{ readonly usage?: number }>): number | null {
	const [space, setSpace] = useState<number | null>(null);
	useEffect(() => {
		void estimate().then(
			({ usage = null }) => setSpace(usage),
			(error: unknown) => console.warn('Afterword: the browser does not tell how much lies on this device.', error),
		);
	}, [estimate]);
	return space;
}
