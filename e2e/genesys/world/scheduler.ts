/** Runs tasks later. Injected, so that a test drives hours of after-call work without waiting. */
export type Scheduler = {
	/** Runs `task` once after `milliseconds`; the returned function takes it back. */
	after(milliseconds: number, task: () => void): () => void;
};

/** The scheduler of a real process. Its timers never keep the process alive by themselves. */
export const timerScheduler: Scheduler = {
	after(milliseconds, task) {
		const timer = setTimeout(task, milliseconds);
		timer.unref();
		return () => clearTimeout(timer);
	},
};
