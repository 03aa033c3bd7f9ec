import type { DeskOrders } from './createDeskOrders.ts';

/**
 * Stands for the agent's orders until the first of them, which brings what they need; see {@link DeskOrders}. Each rejects
 * where that does not come, and the next one asks for it again.
 */
export function createLaterOrders(load: () => Promise<DeskOrders>): DeskOrders {
	let loading: Promise<DeskOrders> | null = null;

	const orders = (): Promise<DeskOrders> => {
		loading ??= load().catch((error: unknown) => {
			loading = null;
			throw error;
		});
		return loading;
	};

	return {
		choose: async (...order) => (await orders()).choose(...order),
		acknowledge: async (...order) => (await orders()).acknowledge(...order),
		saveDraft: async (...order) => (await orders()).saveDraft(...order),
		arm: async (...order) => (await orders()).arm(...order),
	};
}
