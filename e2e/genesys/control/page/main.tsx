import { render } from 'preact';
import { Conversations } from './Conversations.tsx';
import { followState, problem, state } from './controlSignals.ts';
import { FaultForm } from './FaultForm.tsx';
import { RequestList } from './RequestList.tsx';
import { StartCall } from './StartCall.tsx';
import { SwitchBoard } from './SwitchBoard.tsx';
import { TruthLog } from './TruthLog.tsx';

function Page() {
	const shown = state.value;
	if (shown === undefined) return <p>{problem.value === '' ? 'Connecting…' : problem.value}</p>;
	return (
		<>
			<header>
				<h1>Genesys Cloud stand-in</h1>
				{`${shown.organization}, dialect ${shown.dialect}`}
				<nav>
					<a href={shown.desktop}>The agent’s desktop</a> <a href={shown.gallery}>Its generations and places</a> (in the
					browser started for the stand-in)
				</nav>
			</header>
			{problem.value !== '' && (
				<p class="problem" role="alert">
					{problem.value}
				</p>
			)}
			<StartCall {...shown} />
			<FaultForm {...shown} />
			<Conversations {...shown} />
			<TruthLog {...shown} />
			<RequestList {...shown} />
			<SwitchBoard {...shown} />
		</>
	);
}

const root = document.querySelector('#app');
if (root !== null) {
	followState();
	render(<Page />, root);
}
