/** One of the choices above the journal. A null value is none of its options: everything. */
export function FilterChoice<Value extends string>(props: {
	readonly name: string;
	readonly label: string;
	readonly all: string;
	readonly value: Value | null;
	readonly options: readonly (readonly [value: Value, name: string])[];
	readonly onChoose: (value: Value | null) => void;
}) {
	const { name, label, all, value, options, onChoose } = props;
	const id = `journal-${name}`;
	const place = options.findIndex(([one]) => one === value);
	return (
		<div class="filter" data-narrowed={value !== null}>
			<label for={id}>{label}</label>
			<select
				id={id}
				class="control"
				value={String(place)}
				onChange={({ currentTarget }) => onChoose(options[Number(currentTarget.value)]?.[0] ?? null)}
			>
				<option value="-1">{all}</option>
				{options.map(([one, word], at) => (
					<option key={one} value={String(at)}>
						{word}
					</option>
				))}
			</select>
		</div>
	);
}
