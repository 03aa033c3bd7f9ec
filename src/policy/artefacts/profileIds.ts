/**
 * Identities of the configuration profiles and what is in them. Fixed, because a Mac replaces a profile by one with the
 * same identifier, and would keep both if it changed.
 */
export const profileIds = {
	chrome: {
		profile: '5b0ad3cf-59f2-4f0c-9a7f-2c1b5c0d5e11',
		browser: '0f7c3c0a-8a4e-4c58-b9a6-6a2f0c7b1d12',
		extension: 'c2a9d8be-3f0d-4d3f-8e53-1a7c94e6f213',
	},
	edge: {
		profile: '7e4f1a60-1f8b-4b19-9b0e-5d8f2a3c4b14',
		browser: '91d2c7f5-6b3a-4e27-8c41-0e5b7f9a6d15',
		extension: '3a6e8b1d-2c94-4f75-a0d8-b7c5e1f23416',
	},
	firefox: {
		profile: 'e8c5a7d3-4b16-4a92-b3f7-9d0c2e6a8f17',
		browser: '26b9f4e0-7d58-4c31-9ea5-c8f1b3d70a18',
	},
} as const;
