import type { DeskSession } from '../deskMessages.ts';
import { element } from './element.ts';
import { partsOf } from './generations/partsOf.ts';
import { pageTime } from './pageTime.ts';
import { report, reportMoment } from './report.ts';
import { createRestClient } from './restClient.ts';
import { storeWrapup } from './storeWrapup.ts';
import { isCodeList, type WrapupCode } from './wrapupCode.ts';
import { wrapupHeader } from './wrapupHeader.ts';
import type { ToTool, WrapupGesture, WrapupModel } from './wrapupPort.ts';

/** The wrap-up tool, wherever it is mounted. */
export type WrapupTool = { receive(message: ToTool): void };

/** Draws the wrap-up tool into a node (a document's body, an element, a shadow root) and returns the way to tell it. */
export function mountWrapupTool(root: Node, session: DeskSession): WrapupTool {
	const rest = createRestClient(session);
	let model: WrapupModel | null = null;
	let chosen: string | null = null;
	let codesAsked = false;
	let storing = false;
	let trouble = '';

	const parts = partsOf(session);
	const header = wrapupHeader(session.texts, parts.wrapupHeader(session.texts), session.switches.midCallClock);
	const list = parts.codeChoice(session.texts, (codeId) => void choose(codeId));
	const notes = element('textarea', { class: parts.classes.notes, rows: '2', placeholder: session.texts.notes });
	notes.setAttribute('aria-label', session.texts.notes);
	const footer = parts.footer(session.texts, () => void finish());
	const container = parts.wrapupRoot();
	container.append(header.node, ...list.nodes, notes, footer.node);

	const draw = (): void => {
		if (model === null) return;
		header.draw(model, trouble);
		const mayFinish = model.ended && (chosen !== null || model.interaction.prompt === 'optional') && !storing;
		footer.draw(model.interaction, mayFinish);
		list.mark(chosen);
	};
	const loadCodes = async (): Promise<void> => {
		if (model === null || codesAsked) return;
		codesAsked = true;
		const { conversationId, participantId } = model.interaction;
		const answer = await rest('GET', `/conversations/${conversationId}/participants/${participantId}/wrapupcodes`);
		const codes: readonly WrapupCode[] = answer.status === 200 && isCodeList(answer.body) ? answer.body : [];
		trouble = codes.length === 0 ? session.texts.codesFailed : '';
		list.show(codes);
		draw();
		reportMoment('wrapupReady', conversationId);
	};
	const choose = async (codeId: string): Promise<void> => {
		if (model === null || storing) return;
		chosen = codeId;
		draw();
		reportMoment('codeChosen', model.interaction.conversationId);
		if (session.switches.provisional === 'never') return;
		await storeWrapup(rest, model.interaction, { code: codeId, notes: notes.value, provisional: true }, 'post');
	};
	const finish = async (): Promise<void> => {
		if (model === null) return;
		storing = true;
		trouble = '';
		draw();
		const { interaction } = model;
		reportMoment('donePressed', interaction.conversationId);
		const status =
			chosen === null
				? await storeWrapup(rest, interaction, 'skip', 'patch')
				: await storeWrapup(rest, interaction, { code: chosen, notes: notes.value }, session.switches.finalWrite);
		storing = status < 300 && interaction.prompt !== 'forcedTimeout';
		trouble = status < 300 ? '' : session.texts.storeFailed;
		draw();
		if (status >= 300) reportMoment('writeFailed', interaction.conversationId);
	};
	const make = (gesture: WrapupGesture['gesture']): boolean => {
		if (gesture.kind === 'chooseCode') return list.click(gesture.codeId);
		if (gesture.kind === 'writeNotes') notes.value = gesture.text;
		return gesture.kind === 'writeNotes' || (gesture.kind === 'pressDone' && footer.click());
	};
	const act = ({ number, gesture }: WrapupGesture): void => {
		const done = make(gesture);
		if (done) void report({ kind: 'done', number, at: pageTime() });
		else void report({ kind: 'failed', number, reason: `${gesture.kind}: the control is not there`, at: pageTime() });
	};

	setInterval(() => model !== null && header.draw(model, trouble), 1000);
	root.appendChild(container);
	return {
		receive: (message) => {
			if (message.kind === 'gesture') return act(message);
			model = message.model;
			chosen ??= model.interaction.storedCode;
			if (model.open) void loadCodes();
			draw();
		},
	};
}
