import type { FleetSummary } from './summarize.ts';

/** Sizes of organisations in the table. */
const organisations = [100, 5000, 100_000] as const;

/** What the platform allows. Source: the limits page of the developer centre and the notification operations. */
const limits = {
	requestsOfAgentAndClient: 300,
	requestsOfAgent: 3000,
	channelsOfAgentAndClient: 20,
	topicsOfChannel: 1000,
};

const number = (value: number) =>
	value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Math.round(value * 10) / 10);

/** The three tables of docs/scale.md from the figures of one run, as Markdown. */
export function scaleTable(summary: FleetSummary): string {
	const { agents, hours, wrapUps, requestsPerMinute, requestsPerWrapUp, socketMessagesPerMinute } = summary;
	const minutes = hours * 60;
	const perAgent = {
		requests: requestsPerMinute.mean / agents,
		peak: requestsPerMinute.peak / agents,
		messages: socketMessagesPerMinute / agents,
		channels: summary.channelsPerAgent.mean,
	};
	const rows = organisations.map((size) => {
		const cells = [perAgent.requests, perAgent.peak, perAgent.channels, perAgent.messages].map((value) =>
			number(value * size),
		);
		return `| ${number(size)} | ${cells.join(' | ')} |`;
	});
	const operations = Object.entries(summary.requests)
		.toSorted(([, one], [, other]) => other - one)
		.map(
			([name, count]) =>
				`| \`${name}\` | ${(count / wrapUps).toFixed(2)} | ${((count / agents / minutes) * 60).toFixed(1)} |`,
		);
	return [
		`${number(agents)} agents, ${hours} h, ${number(summary.conversations)} conversations, ${number(wrapUps)} wrap-ups, seed ${summary.seed}, dialect ${summary.dialect}, faults ${summary.faults.join(', ') || 'none'}; ${summary.breaches.length} breaches.`,
		'',
		'| agents | requests a minute | in the busiest minute | channels | socket messages a minute |',
		'| ---: | ---: | ---: | ---: | ---: |',
		...rows,
		'',
		'| operation | for each wrap-up | for each agent in an hour |',
		'| --- | ---: | ---: |',
		...operations,
		'',
		'| limit of the platform | allowed | the most that an agent of the run used |',
		'| --- | ---: | ---: |',
		`| requests a minute, one user in one OAuth client | ${limits.requestsOfAgentAndClient} | ${summary.busiestAgentMinute} |`,
		`| requests a minute, one user over all applications | ${number(limits.requestsOfAgent)} | ${summary.busiestAgentMinute} |`,
		`| notification channels, one user in one OAuth client | ${limits.channelsOfAgentAndClient} | ${summary.channelsPerAgent.most} |`,
		`| topics on a channel | ${number(limits.topicsOfChannel)} | 1 |`,
		'',
		`Requests for one wrap-up: ${requestsPerWrapUp.p50} in the middle, ${requestsPerWrapUp.p95} at the 95th percentile.`,
	].join('\n');
}
