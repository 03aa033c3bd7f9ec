/** The best that was measured before on a run of the same name: top-1 and top-3 in percent, by any learner. */
export const bestBefore: Readonly<Record<string, readonly [top1: number, top3: number]>> = {
	incident: [76.8, 95.6],
	'star, customer': [97.9, 99.4],
	'star, note': [96.0, 99.2],
	multidogo: [90.0, 98.5],
	banking77: [84.7, 95.0],
	'abcd-notes': [85.5, 96.8],
	'sim-stream': [80.8, 96.2],
	'sim-stream, own history': [75.6, 93.6],
	'banking77, names only': [46.8, 68.8],
	'multidogo, names only': [63.4, 88.3],
	'star, customer, names only': [62, 84],
	'abcd-notes, names only': [70, 96],
	'banking77, 5 a code': [66.6, 85.7],
	'banking77, 10 a code': [73.7, 90.4],
	'banking77, 30 a code': [83.1, 94.8],
	'multidogo, split': [91.7, 98.9],
	'banking77, split': [90.8, 97.2],
	'star, customer, split': [99.4, 99.9],
	'star, note, split': [98.1, 100],
	'incident, split': [77.3, 94.5],
	'abcd-notes, split': [91.1, 98.1],
	'star-multi, customer, split': [65.1, 96.5],
};

/** The same for each agent's first twenty. */
export const bestBeforeFirst20: Readonly<Record<string, readonly [top1: number, top3: number]>> = {
	'sim-stream': [76.2, 95],
	'sim-stream, own history': [67, 90.2],
};
