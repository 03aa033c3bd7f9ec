/** The settings this page has a control for; each has a `setting_<name>` and a `setting_<name>_hint` among the strings. */
export type SettingName =
	| 'region'
	| 'clientId'
	| 'locale'
	| 'undoSeconds'
	| 'writeRoute'
	| 'apiBase'
	| 'notifications'
	| 'pagePill'
	| 'trafficLayer'
	| 'crmHosts';
