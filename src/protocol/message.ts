import type { GenericSchema, InferOutput } from 'valibot';

/** The contexts that may speak to the background. Anything else is nobody and gets no answer. */
export type SenderKind = 'panel' | 'options' | 'welcome' | 'desktop' | 'crm';

/** One message of the protocol: who may send it, what it carries, what it answers. */
export type Message<Request extends GenericSchema, Response> = {
	readonly from: readonly SenderKind[];
	readonly request: Request;
	/** Never set; carries the type of the answer. */
	readonly response?: Response;
};

/** Declares a message; call it with the answer's type, then with the rule and the schema: `message<Answer>()({ from, request })`. */
export function message<Response>() {
	return <const Request extends GenericSchema>(rule: {
		readonly from: readonly SenderKind[];
		readonly request: Request;
	}): Message<Request, Response> => rule;
}

/** The payload of a declared message. */
export type RequestOf<M> = M extends Message<infer Request, infer _> ? InferOutput<Request> : never;

/** The answer of a declared message. */
export type ResponseOf<M> = M extends Message<infer _, infer Response> ? Response : never;
