import { createLearningWorld, openLearningDesk } from './openLearningDesk.ts';

/** See {@link openLearningDesk}. */
export type LearningDesk = ReturnType<typeof openLearningDesk>;

/** A desk that learns, with its agent signed in and the memory open. */
export async function startLearning(
	world = createLearningWorld(),
	changes: Parameters<typeof openLearningDesk>[1] = {},
): Promise<LearningDesk> {
	const desk = openLearningDesk(world, changes);
	await desk.time.run(desk.desk.start());
	await desk.time.settle();
	return desk;
}

/** The whole wrap-up of a call: noticed, chosen, applied, put away. */
export async function wrapUp(
	{ owe, choose, time, desk, key }: LearningDesk,
	id: string,
	codeId: string,
): Promise<void> {
	await owe(id);
	await choose(id, { codeId, notes: '' });
	await time.advance(10_000);
	await desk.acknowledge(key(id));
}

/** A wrap-up as the panel would see it. */
export const shown = ({ desk, key }: LearningDesk, id: string) => desk.entries().find((entry) => entry.key === key(id));
