import type { DeskWork } from '../../src/wrapup/deskWork.ts';

/** The work of the desk, in the parts that come when it is to be done. */
export const deskWork: DeskWork = {
	gatherEvidence: async (...order) => (await import('./parts/suggesting.ts')).gatherEvidence(...order),
	sending: () => import('./parts/sending.ts'),
	ordering: () => import('./parts/ordering.ts'),
};
