import { regionHosts } from '../../src/genesys/hosts.ts';
import { regions } from '../../src/genesys/regions.ts';

/** What a browser must know of a running stand-in: its port on 127.0.0.1 and its certificate's public key. */
export type StandIn = { readonly port: number; readonly spki: string };

/** Hosts of customers' own systems that the stand-in serves a page for: a neutral one, and one of each vendor's kind. */
export const crmHosts: readonly string[] = [
	'crm.example.test',
	'example.my.salesforce.com',
	'example.lightning.force.com',
	'example.zendesk.com',
	'example.crm.dynamics.com',
	'example.service-now.com',
	'app.hubspot.com',
	'example.freshdesk.com',
	'example.myfreshworks.com',
];

/** Every host that the stand-in serves in place of Genesys Cloud. */
export const standInHosts: readonly string[] = regions.flatMap((region) => Object.values(regionHosts(region.domain)));
