const paths = {
	home: 'M3 11 12 4l9 7v9h-6v-6H9v6H3z',
	chat: 'M4 5h16v11H9l-5 4z',
	chart: 'M4 20V10h4v10zm6 0V4h4v16zm6 0v-7h4v7z',
	people:
		'M8 11a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zm8 1a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM2 20c0-4 2.500-6.500 6-6.500s6 2.500 6 6.500zm13.500 0c0-2.500-.7-4.500-2-6 3.500-.8 8 1 8 6z',
	phone:
		'M6.500 3 10 4l1 4-2 1.500c1 2.300 2.700 4 5 5l1.500-2 4 1 1 3.500c-.5 2.500-2 3.500-4 3.500C9 20.500 3.500 14.500 3.500 7c0-2 1-3.500 3-4z',
	end: 'M3 14c0-4 4-6 9-6s9 2 9 6l-1 2.500-4.500-1V12.500c-2.300-.7-4.700-.7-7 0v3l-4.500 1z',
	hold: 'M7 5h3.500v14H7zm6.500 0H17v14h-3.500z',
	mute: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zm-6.500 9H7a5 5 0 0 0 10 0h1.500a6.500 6.500 0 0 1-5.800 6.450V21h-1.400v-2.550A6.500 6.500 0 0 1 5.500 12z',
	script: 'M6 3h9l4 4v14H6zm3 7h7v1.500H9zm0 4h7v1.500H9zm0 4h5v1.500H9z',
	wrapup: 'M4 6h2v2H4zm4 0h12v2H8zM4 11h2v2H4zm4 0h12v2H8zM4 16h2v2H4zm4 0h12v2H8z',
	search:
		'M10.500 4a6.500 6.500 0 0 1 5.200 10.400l4.400 4.400-1.300 1.300-4.400-4.400A6.500 6.500 0 1 1 10.500 4zm0 2a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
	bell: 'M12 3a6 6 0 0 1 6 6v5l2 3H4l2-3V9a6 6 0 0 1 6-6zm-2.500 15h5a2.500 2.500 0 0 1-5 0z',
	flag: 'M5 3h2v2h11l-2.500 4L18 13H7v8H5z',
	forward: 'M4 11h10V6l7 6.500-7 6.500v-5H4z',
	clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm-1 4v6l5 3 .9-1.500-4.100-2.450V7z',
} as const;

/** The drawings of the desktop, own work in a grid of 24 units. */
export type IconName = keyof typeof paths;

/** A decorative drawing in the colour of the text around it. */
export function icon(name: IconName): SVGSVGElement {
	const namespace = 'http://www.w3.org/2000/svg';
	const drawing = document.createElementNS(namespace, 'svg');
	drawing.setAttribute('viewBox', '0 0 24 24');
	drawing.setAttribute('class', 'icon');
	drawing.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(namespace, 'path');
	path.setAttribute('d', paths[name]);
	drawing.append(path);
	return drawing;
}
