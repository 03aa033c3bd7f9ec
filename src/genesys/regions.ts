/** Who runs a region: the ordinary cloud, the United States government cloud, or the European sovereign one. */
export type RegionKind = 'commercial' | 'government' | 'sovereign';

/** One Genesys Cloud region. `domain` is the part that follows `api.`, `apps.`, `login.` and `streaming.`. */
export type Region = {
	readonly id: string;
	readonly domain: string;
	readonly name: string;
	readonly kind: RegionKind;
};

/**
 * Every Genesys Cloud region, keyed by the AWS region it lives in.
 *
 * This is the closed list from which the manifest's host permissions, the content script's matches, the CSP and the
 * region choice in the settings are all derived. Source: the region table of the official JavaScript SDK 262.0.0
 * (`PureCloudRegionHosts.js`). A region that Genesys adds is one row here.
 */
export const regions: readonly Region[] = [
	{ id: 'us-east-1', domain: 'mypurecloud.com', name: 'Americas (US East)', kind: 'commercial' },
	{ id: 'us-west-2', domain: 'usw2.pure.cloud', name: 'Americas (US West)', kind: 'commercial' },
	{ id: 'ca-central-1', domain: 'cac1.pure.cloud', name: 'Americas (Canada)', kind: 'commercial' },
	{ id: 'sa-east-1', domain: 'sae1.pure.cloud', name: 'Americas (São Paulo)', kind: 'commercial' },
	{ id: 'mx-central-1', domain: 'mxc1.pure.cloud', name: 'Americas (Mexico)', kind: 'commercial' },
	{ id: 'eu-west-1', domain: 'mypurecloud.ie', name: 'Europe (Ireland)', kind: 'commercial' },
	{ id: 'eu-west-2', domain: 'euw2.pure.cloud', name: 'Europe (London)', kind: 'commercial' },
	{ id: 'eu-central-1', domain: 'mypurecloud.de', name: 'Europe (Frankfurt)', kind: 'commercial' },
	{ id: 'eu-central-2', domain: 'euc2.pure.cloud', name: 'Europe (Zurich)', kind: 'commercial' },
	{ id: 'me-central-1', domain: 'mec1.pure.cloud', name: 'Middle East (UAE)', kind: 'commercial' },
	{ id: 'ap-south-1', domain: 'aps1.pure.cloud', name: 'Asia Pacific (Mumbai)', kind: 'commercial' },
	{ id: 'ap-southeast-1', domain: 'apse1.pure.cloud', name: 'Asia Pacific (Singapore)', kind: 'commercial' },
	{ id: 'ap-southeast-2', domain: 'mypurecloud.com.au', name: 'Asia Pacific (Sydney)', kind: 'commercial' },
	{ id: 'ap-northeast-1', domain: 'mypurecloud.jp', name: 'Asia Pacific (Tokyo)', kind: 'commercial' },
	{ id: 'ap-northeast-2', domain: 'apne2.pure.cloud', name: 'Asia Pacific (Seoul)', kind: 'commercial' },
	{ id: 'ap-northeast-3', domain: 'apne3.pure.cloud', name: 'Asia Pacific (Osaka)', kind: 'commercial' },
	{ id: 'us-east-2', domain: 'use2.us-gov-pure.cloud', name: 'US Government (FedRAMP)', kind: 'government' },
	{ id: 'eusc-de-east-1', domain: 'edee1.eusc-pure.cloud', name: 'EU Sovereign (Germany)', kind: 'sovereign' },
];
