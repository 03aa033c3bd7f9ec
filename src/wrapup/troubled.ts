/** For a disk that cannot be read: the trouble is told, and whoever asked goes on with what there is. */
export function troubled<Value>(onTrouble: (error: unknown) => void, instead: Value): (error: unknown) => Value {
	return (error) => {
		onTrouble(error);
		return instead;
	};
}
