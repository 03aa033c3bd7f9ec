import type { Random } from '../../genesys/world/createRandom.ts';
import type { FaultName } from '../faultNames.ts';
import type { Stage } from '../stage/stage.ts';

const minute = 60_000;

/** Writes down that nothing can leave until `task` is through. */
async function hinder(stage: Stage, what: string, task: () => Promise<void>): Promise<void> {
	const obstacle = { from: stage.time.now(), until: Number.POSITIVE_INFINITY, what };
	stage.ledger.obstacles.push(obstacle);
	await task();
	obstacle.until = stage.time.now();
}

/** The browser ends the background; at times it is the whole browser, which forgets what it had in memory. */
async function die(stage: Stage, random: Random): Promise<void> {
	const { profile } = stage;
	stage.lifeNow()?.gate.end();
	if (random.next() < 0.2) profile.watched = [];
}

/** The login host forgets the agent, who signs in again once the panel asks. */
async function loseSession(stage: Stage, random: Random): Promise<void> {
	const { time, session } = stage;
	session.forget();
	session.revoke();
	await hinder(stage, 'tokens', async () => {
		await time.clock.sleep(random.between(5000, 90_000));
		session.signIn(stage.agent);
		await time.clock.sleep(1000);
	});
}

async function lendProfile(stage: Stage, random: Random): Promise<void> {
	const { time, session } = stage;
	await hinder(stage, 'otherUser', async () => {
		session.signOut();
		await time.clock.sleep(random.between(2000, 20_000));
		session.signIn(stage.colleague);
		await time.clock.sleep(random.between(20_000, 5 * minute));
		session.signOut();
		await time.clock.sleep(random.between(2000, 20_000));
		session.signIn(stage.agent);
		await time.clock.sleep(1000);
	});
}

async function fallAsleep(stage: Stage, random: Random): Promise<void> {
	const { time, profile } = stage;
	await hinder(stage, 'sleep', async () => {
		profile.asleep = true;
		stage.lifeNow()?.gate.end();
		await time.clock.sleep(random.between(20_000, 12 * minute));
		profile.asleep = false;
		stage.life();
		await time.clock.sleep(1000);
	});
}

async function loseNetwork(stage: Stage, random: Random): Promise<void> {
	const { time, profile } = stage;
	await hinder(stage, 'offline', async () => {
		profile.online = false;
		await time.clock.sleep(random.between(5000, 2 * minute));
		profile.online = true;
		stage.lifeNow()?.desk.outbox.wake();
		await time.clock.sleep(1000);
	});
}

/** The clock is set right, or wrong again. */
async function setClock({ profile, ledger }: Stage, random: Random): Promise<void> {
	// A deadline is reckoned on the clock it began with; a jump in the middle of a choice is another matter.
	if ([...ledger.intents.values()].some(({ ends }) => ends.length === 0)) return;
	profile.skew = random.next() < 0.3 ? 0 : random.between(-300_000, 300_000);
}

type Mishap = {
	readonly name: FaultName;
	/** Mean time between two, in milliseconds. */
	readonly every: number;
	readonly happen: (stage: Stage, random: Random) => Promise<void>;
};

const mishaps: readonly Mishap[] = [
	{ name: 'death', every: 30 * minute, happen: die },
	{ name: 'tokens', every: 30 * minute, happen: async ({ session }) => session.revoke() },
	{ name: 'tokens', every: 90 * minute, happen: loseSession },
	{ name: 'otherUser', every: 100 * minute, happen: lendProfile },
	{ name: 'sleep', every: 90 * minute, happen: fallAsleep },
	{ name: 'network', every: 60 * minute, happen: loseNetwork },
	{ name: 'skew', every: 180 * minute, happen: setClock },
];

async function repeat(stage: Stage, { every, happen }: Mishap, random: Random): Promise<void> {
	const { time, endsAt } = stage;
	for (;;) {
		await time.clock.sleep(-Math.log(1 - random.next()) * every);
		if (time.now() > endsAt - 15 * minute) return;
		await happen(stage, random);
	}
}

/** What happens to the agent's machine and profile by itself during a shift. `chance` gives a source for each kind. */
export async function playMishaps(stage: Stage, chance: (purpose: string) => Random): Promise<void> {
	const { faults, profile } = stage;
	if (faults.has('skew')) profile.skew = chance('skew').between(-300_000, 300_000);
	const wanted = mishaps.filter(({ name }) => faults.has(name));
	await Promise.all(wanted.map((mishap, place) => repeat(stage, mishap, chance(`mishap ${place} ${mishap.name}`))));
}
