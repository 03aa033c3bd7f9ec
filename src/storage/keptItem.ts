import { type Areas, type Item, readItem, writeItem } from './item.ts';

/** One stored item as a pair of functions, for a part that keeps something and need not know where. */
export function keptItem<Value>(areas: Areas, item: Item<Value>) {
	return {
		read: (): Promise<Value> => readItem(areas, item),
		write: (value: Value): Promise<void> => writeItem(areas, item, value),
	};
}
