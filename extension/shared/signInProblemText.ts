import type { SignInProblem } from '../../src/protocol/snapshot.ts';
import { text } from './text.ts';

/** Words for why the agent is not signed in: a few as title, then what happened, what it means, what to do. */
export function signInProblemText(problem: SignInProblem): { readonly title: string; readonly sentence: string } {
	return { title: text(`signInProblem_${problem.kind}_title`), sentence: sentenceOf(problem) };
}

function sentenceOf(problem: SignInProblem): string {
	switch (problem.kind) {
		case 'unknownClient':
			return text('signInProblem_unknownClient', problem.region, problem.clientId);
		case 'wrongRegion':
			return text('signInProblem_wrongRegion', problem.configured, problem.seen);
		case 'unreachable':
			return text('signInProblem_unreachable', problem.host);
		case 'failed':
			return text('signInProblem_failed', problem.detail);
		default:
			return text(`signInProblem_${problem.kind}`);
	}
}
