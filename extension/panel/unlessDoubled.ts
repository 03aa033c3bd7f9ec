/**
 * The second click of a double click chooses nothing: by then another wrap-up may stand under the pointer. Clicks by key
 * or by a screen reader count zero.
 */
export function unlessDoubled(choose: () => void): (event: MouseEvent) => void {
	return ({ detail }) => {
		if (detail < 2) {
			choose();
		}
	};
}
