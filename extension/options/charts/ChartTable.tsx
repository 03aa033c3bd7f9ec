/** The numbers of a chart. The first cell of each row says what it is about. */
export function ChartTable(props: {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}) {
	return (
		<table>
			<thead>
				<tr>
					{props.columns.map((column, place) => (
						<th key={column} scope="col" class={place === 0 ? undefined : 'number'}>
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{props.rows.map(([name = '', ...cells], row) => (
					<tr key={row}>
						<th scope="row" dir="auto">
							{name}
						</th>
						{cells.map((cell, place) => (
							<td key={place} class="number">
								{cell}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
