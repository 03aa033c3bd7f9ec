import type { DeskOrders } from './createDeskOrders.ts';
import { createLater } from './createLater.ts';

/**
 * Stands for the agent's orders until the first of them, which brings what they need; see {@link DeskOrders}. Each rejects
 * where that does not come, and the next one asks for it again.
 */
export function createLaterOrders(load: () => Promise<DeskOrders>): DeskOrders {
	const orders = createLater(load);
	return {
		choose: async (...order) => (await orders.bring()).choose(...order),
		acknowledge: async (...order) => (await orders.bring()).acknowledge(...order),
		saveDraft: async (...order) => (await orders.bring()).saveDraft(...order),
		arm: async (...order) => (await orders.bring()).arm(...order),
	};
}
