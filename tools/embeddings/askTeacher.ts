import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMatrix, type Matrix, rowOf } from './matrix.ts';

/** Gives the teacher's vector of each text. */
export type Teacher = (texts: readonly string[]) => Promise<Matrix>;

/** Numbers in one vector of the teacher. */
export const teacherDimensions = 512;

/** What is asked of a process at once. Always the same texts together, since the last bits depend on the company. */
const together = 64;

/** A process that loads the teacher and answers one batch after another. */
function startTeacher() {
	const child = fork(fileURLToPath(new URL('./teach.ts', import.meta.url)), {
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
	});
	const ask = (texts: readonly string[]) =>
		new Promise<readonly Float32Array[]>((resolve, reject) => {
			const failed = () => reject(new Error('The teacher ended before it answered; its own words are above.'));
			child.once('exit', failed);
			child.once('message', (answer: readonly Float32Array[]) => {
				child.off('exit', failed);
				resolve(answer);
			});
			child.send(texts);
		});
	return { ask, stop: () => child.kill() };
}

/**
 * Asks the teacher in `processes` processes, without any network: its weights lie in a package. The answer is the same
 * for any number of them.
 *
 * @throws when the teacher cannot be loaded
 */
export function askTeacher(processes: number, tell: (done: number, of: number) => void): Teacher {
	return async (texts) => {
		const vectors = createMatrix(texts.length, teacherDimensions);
		let next = 0;
		const work = async ({ ask, stop }: ReturnType<typeof startTeacher>) => {
			try {
				while (next < texts.length) {
					const from = next;
					next += together;
					const answer = await ask(texts.slice(from, from + together));
					for (const [at, vector] of answer.entries()) rowOf(vectors, from + at).set(vector);
					tell(Math.min(next, texts.length), texts.length);
				}
			} finally {
				stop();
			}
		};
		await Promise.all(Array.from({ length: processes }, () => work(startTeacher())));
		return vectors;
	};
}
