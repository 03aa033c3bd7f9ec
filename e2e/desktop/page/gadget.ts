/** Reveals the lines of a conversation as time passes; the server wrote them into the document, each with its moment. */
function revealLines(): void {
	for (const line of document.querySelectorAll<HTMLElement>('[data-at]')) {
		if (line.hidden && Number(line.dataset['at']) <= Date.now()) {
			line.hidden = false;
			line.scrollIntoView({ block: 'end' });
		}
	}
}

revealLines();
setInterval(revealLines, 500);
