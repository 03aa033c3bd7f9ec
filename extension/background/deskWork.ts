import { createLater } from '../../src/wrapup/createLater.ts';
import type { DeskWork } from '../../src/wrapup/deskWork.ts';

/** The work of the desk, in the parts that come when it is to be done. */
export const deskWork: DeskWork = {
	tending: createLater(async () => (await import('./parts/tending.ts')).createTending),
	gatherEvidence: async (...order) => (await import('./parts/suggesting.ts')).gatherEvidence(...order),
	sending: () => import('./parts/sending.ts'),
	ordering: () => import('./parts/ordering.ts'),
};
