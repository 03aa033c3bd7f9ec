import type { DesktopSwitches } from '../../desktop/desktopSwitches.ts';
import type { ScenarioName } from '../../desktop/scenarios/scenarios.ts';

/** One run of a scenario on a desktop of one shape. */
export type RigCase = {
	readonly scenario: ScenarioName;
	/** The seed of the plan that it belongs to. */
	readonly plannedBy: number;
	/** Decides who hangs up, who notices first, and by how much. */
	readonly seed: number;
	readonly switches: Partial<DesktopSwitches> & Pick<DesktopSwitches, 'generation' | 'wrapupPlace' | 'locale'>;
};
