/** One open connection, as much of it as is used. Both methods do nothing once it is closed. */
export type SocketPort = {
	readonly send: (text: string) => void;
	readonly close: () => void;
};

/**
 * Opens a web socket. `onClose` is called once: when the handshake fails, the other side closes, or the line is cut. No
 * handler is called before this returns.
 */
export type OpenSocket = (
	address: string,
	handlers: {
		readonly onOpen: () => void;
		readonly onMessage: (text: string) => void;
		readonly onClose: () => void;
	},
) => SocketPort;
