import { type Region, regions } from './regions.ts';

/** The four hosts of one region that Afterword speaks to or runs on; names only, without a scheme. */
export type RegionHosts = {
	readonly apps: string;
	readonly api: string;
	readonly login: string;
	readonly streaming: string;
};

/** The hosts of a region's domain, e.g. `mypurecloud.de` → `api.mypurecloud.de`. */
export function regionHosts(domain: string): RegionHosts {
	return { apps: `apps.${domain}`, api: `api.${domain}`, login: `login.${domain}`, streaming: `streaming.${domain}` };
}

/** The match patterns of exactly one region's hosts: what the manifest names, and what an agent is asked to grant. */
export function regionOrigins(domain: string): string[] {
	const { apps, api, login, streaming } = regionHosts(domain);
	return [apps, api, login, streaming].map((host) => `https://${host}/*`);
}

/**
 * The region whose desktop is served from this host, or `undefined` for any other host.
 * Compares the whole name, so `apps.mypurecloud.com.au` is never taken for `mypurecloud.com`.
 */
export function regionOfAppsHost(host: string): Region | undefined {
	return regions.find((region) => regionHosts(region.domain).apps === host);
}

/** The region with this id (`eu-central-1`) or this domain (`mypurecloud.de`); admins write either. */
export function findRegion(idOrDomain: string): Region | undefined {
	return regions.find((region) => region.id === idOrDomain || region.domain === idOrDomain);
}
