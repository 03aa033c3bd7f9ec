import type { TemplateTexts } from './templateTexts.ts';

export const germanTexts: TemplateTexts = {
	product: (browser) => `Afterword für ${browser}`,
	supported: (browser) => `${browser}, in jeder Version, die Afterword unterstützt`,
	enforced: 'Erzwungene Einstellungen',
	proposed: 'Vorgeschlagene Einstellungen, die Agenten ändern dürfen',
	install: {
		label: 'Afterword installieren',
		description:
			'Setzt Afterword auf die Liste der Erweiterungen, die der Browser installiert und behält. Kommt diese Liste schon aus einem anderen Gruppenrichtlinienobjekt, dann dort diese Zeile ergänzen und diese Richtlinie nicht benutzen, denn von zwei Listen ersetzt die spätere die frühere.',
		live: 'Laufende Browser installieren es in wenigen Minuten; fällt die Richtlinie weg, entfernen sie es samt allem, was es gespeichert hat.',
	},
	installField: 'ID der Erweiterung und Adresse des Update-Manifests, durch ein Semikolon getrennt:',
	isEnforced: 'Erzwungen: Agenten sehen den Wert und können ihn nicht ändern.',
	isProposed: 'Vorgeschlagen: Der Wert gilt, bis ein Agent einen anderen setzt.',
	isSwitch: 'Aktiviert schaltet es ein, Deaktiviert schaltet es aus.',
	isJson: 'JSON in einer Zeile.',
	beginsSo: 'Das Feld beginnt mit dem Wert des Arbeitsplatzes, an dem diese Vorlage entstand.',
	switchedOn: 'Aktiviert an dem Arbeitsplatz, an dem diese Vorlage entstand.',
	switchedOff: 'Deaktiviert an dem Arbeitsplatz, an dem diese Vorlage entstand.',
	example: 'Beispiel:',
	since: 'Seit Version',
	settings: {
		region: {
			label: 'Region',
			description:
				'Die Genesys-Cloud-Region der Organisation, als ID oder Domain. Leer: die Region des Desktops, den der Agent öffnet.',
			live: 'Beendet die laufende Anmeldung; der Agent meldet sich in der neuen Region an.',
		},
		clientId: {
			label: 'ID des OAuth-Clients',
			description:
				'Die ID des OAuth-Clients (Code Authorization mit PKCE), den die Organisation für Afterword angelegt hat.',
			live: 'Beendet die laufende Anmeldung; der Agent meldet sich mit dem neuen Client an.',
		},
		writeRoute: {
			label: 'Schreibweg',
			description:
				'Wie Nachbearbeitungscodes geschrieben werden: „communication“ und „participant“ sind die Wege der Plattform; „conversation“ ist für ein Gateway, das Versionen prüft.',
			live: 'Gilt ab der nächsten Wahl; getroffene behalten ihren Weg.',
		},
		apiBase: {
			label: 'Adresse eines eigenen Gateways',
			description:
				'Die Adresse eines eigenen Gateways vor der API der Plattform; braucht eine dafür gebaute Fassung. Leer: die API der Region.',
			live: 'Gilt ab der nächsten Anfrage.',
		},
		undoSeconds: {
			label: 'Bedenkzeit in Sekunden',
			description:
				'Wie viele Sekunden eine Wahl zurückgenommen werden kann, bevor sie gesendet wird, 0 bis 30. 0 sendet sofort.',
			live: 'Gilt ab der nächsten Wahl.',
		},
		undoOnClose: {
			label: 'Schließen der Leiste in der Bedenkzeit',
			description:
				'Was aus einer Wahl in ihrer Bedenkzeit wird, wenn die Seitenleiste schließt: „commit“ sendet sie sofort, „drop“ nimmt sie zurück.',
			live: 'Gilt ab dem nächsten Schließen.',
		},
		provisional: {
			label: 'Notizen und Code schon während der Interaktion sichern',
			description:
				'Ob Notizen und ein vorläufiger Code auf der Plattform gesichert werden, als vorläufig gekennzeichnet, solange die Interaktion noch läuft.',
			live: 'Gilt ab der nächsten Notiz oder dem nächsten Code; Gesichertes bleibt, bis die Wahl es ersetzt.',
		},
		deprecatedMedia: {
			label: 'Co-Browsing und Bildschirmfreigaben beachten',
			description:
				'Ob auch Co-Browsing und Bildschirmfreigaben, die die Plattform abgekündigt hat, auf Nachbearbeitung beobachtet werden.',
			live: 'Gilt ab dem nächsten Blick auf die Plattform.',
		},
		rateBudget: {
			label: 'Anfragen je Minute',
			description:
				'Wie viele Anfragen je Minute ein angemeldeter Agent die Plattform kosten darf, 30 bis 300. Die Plattform selbst erlaubt 300 je Benutzer und OAuth-Client.',
			live: 'Gilt ab der nächsten Anfrage.',
		},
		idleMinutes: {
			label: 'Ruhe nach Minuten',
			description:
				'Nach wie vielen Minuten ohne Lebenszeichen auf dem Desktop nichts mehr gelesen und keine Anmeldung erneuert wird, 1 bis 480, damit die Leerlaufgrenze der Organisation ihren Sinn behält.',
			live: 'Zählt ab dem letzten Lebenszeichen.',
		},
		trafficLayer: {
			label: 'Eigenen Verkehr des Desktops beobachten',
			description:
				'Ob auch der eigene Verkehr des Desktops beobachtet wird, damit das Ende einer Interaktion auch dort bemerkt wird, wo die Seite es nicht zeigt. Schon in der Seite wird er auf Zähler, Zustände und gehashte IDs verkürzt; Namen, Nummern, Notizen und Texte verlassen sie nie.',
			live: 'Beobachtet werden Seiten, die danach laden; ein offener Desktop muss neu geladen werden. Ausgeschaltet verstummen offene Seiten sofort und sind nach dem nächsten Laden frei davon.',
		},
		crmHosts: {
			label: 'Kundensystem mit eingebettetem Client',
			description:
				'Das Kundensystem, in dessen Seiten der eingebettete Genesys-Cloud-Client steht: „salesforce“, „zendesk“, „dynamics“, „servicenow“, „hubspot“ oder „freshworks“. Gelesen wird nur, was der Client selbst dort meldet, und davon nur ID und Zustand der Interaktion. Der Browser fragt den Agenten nach diesen Adressen. Leer: dort wird nichts gelesen.',
			live: 'Gilt für Seiten, die danach laden; von offenen verschwindet es mit dem nächsten Laden.',
		},
		selectorPacks: {
			label: 'Selektorpakete',
			description:
				'Selektoren für einen veränderten Desktop, vor den eingebauten versucht; höchstens 8 Pakete, jedes mit einer Version und nur den Selektoren, die anders sind. Siehe docs/detector.md.',
			live: 'Jeder offene Desktop benutzt sie innerhalb von Sekunden.',
		},
		suggestionSources: {
			label: 'Quellen der Vorschläge',
			description:
				'Woraus Vorschläge entstehen dürfen: beliebige von „queue“, „medium“, „direction“, „duration“, „hour“, „attributes“, „notes“, „messages“, „summary“, „copilot“ und „prior“. Was fehlt, wird für Vorschläge weder gelesen noch gelernt. Ohne die Einstellung gelten alle, soweit die Plattform sie erlaubt.',
			live: 'Gilt ab dem nächsten Vorschlag; Gelerntes bleibt.',
		},
		rules: {
			label: 'Regeln der Organisation',
			description:
				'Regeln der Organisation für ihre Vorschläge: ein Name, die ID eines Codes, ein Gewicht von -10 bis 10 oder „force“ und beliebige Bedingungen an Warteschlangen, Medien, Attribute und Wörter. Siehe docs/suggestions.md.',
			live: 'Gilt ab dem nächsten Vorschlag.',
		},
		modelPack: {
			label: 'Gelerntes Paket',
			description:
				'Der Inhalt einer Paketdatei, die aus vergangenen Interaktionen der Organisation gelernt wurde, damit neue Agenten mit ihr beginnen. Siehe docs/suggestions.md.',
			live: 'Gilt sofort unter dem, was jeder Agent gelehrt hat; wird zurückgenommen, wenn die Richtlinie ein anderes oder keines mehr gibt.',
		},
		holdout: {
			label: 'Anteil ohne Vorschläge in Prozent',
			description:
				'Der Anteil der Interaktionen in Prozent, 0 bis 50, bei denen kein Vorschlag gezeigt wird, damit das Journal sagen kann, was Vorschläge wert sind.',
			live: 'Gilt ab der nächsten Interaktion.',
		},
		suggestionFloor: {
			label: 'Mindestwahrscheinlichkeit eines Vorschlags',
			description:
				'Die Wahrscheinlichkeit, 0 bis 0.9, die der beste Code erreichen muss, bevor etwas vorgeschlagen wird.',
			live: 'Gilt ab dem nächsten Vorschlag.',
		},
		orgId: {
			label: 'ID der Organisation',
			description:
				'Die ID der Genesys-Cloud-Organisation, deren Agenten sich anmelden dürfen; eine Anmeldung bei einer anderen endet sofort, bevor etwas von ihr gelesen wird. Leer: jede Organisation.',
			live: 'Beendet eine laufende Anmeldung bei einer anderen Organisation.',
		},
		autoApply: {
			label: 'Vor Ablauf von selbst anwenden',
			description:
				'Ob ein Code vor dem Ablauf der Nachbearbeitung von selbst angewendet wird, bei offener Leiste, sichtbar heruntergezählt und mit einer Taste zurückzunehmen: enabled, die nötige Wahrscheinlichkeit (minConfidence, 0.5 bis 0.999, sonst 0.95) und wie lange vor dem Ende (secondsBeforeDeadline, 3 bis 60, sonst 10). Ein falscher Wert darin lässt alles aus. Nur die Richtlinie kann es einschalten.',
			live: 'Gilt sofort; ein laufender Countdown endet, wenn es ausgeschaltet wird.',
		},
		pinnedCodes: {
			label: 'Codes an erster Stelle',
			description:
				'Codes, die über dem Rest der Liste stehen, je Warteschlange: ID oder Name der Warteschlange, leer für jede, und IDs oder Namen von Codes.',
			live: 'Gilt ab der nächsten Liste, die gezeigt wird.',
		},
		hiddenCodes: {
			label: 'Nicht angebotene Codes',
			description:
				'Codes, die weder gelistet noch vorgeschlagen werden, je Warteschlange: ID oder Name der Warteschlange, leer für jede, und IDs oder Namen von Codes. Die Plattform nimmt sie von anderswo weiter an.',
			live: 'Gilt ab der nächsten Liste, die gezeigt wird.',
		},
		requiredNotesCodes: {
			label: 'Codes, die Notizen brauchen',
			description:
				'Codes, die nur mit Notizen gesendet werden, je Warteschlange: ID oder Name der Warteschlange, leer für jede, und IDs oder Namen von Codes.',
			live: 'Gilt ab der nächsten Wahl.',
		},
		snippets: {
			label: 'Textbausteine der Organisation',
			description:
				'Textbausteine für Notizen, allen Agenten neben den eigenen angeboten: ein Name mit höchstens 40 Zeichen und ein Text mit höchstens 1000.',
			live: 'Angeboten ab dem nächsten Öffnen der Liste.',
		},
		ownSnippets: {
			label: 'Textbausteine des Agenten',
			description:
				'Die eigenen Textbausteine des Agenten, in derselben Form. Vorgeschlagen sind sie ein Anfang, den Agenten ändern; erzwungen können Agenten keine eigenen anlegen.',
			live: 'Angeboten ab dem nächsten Öffnen der Liste.',
		},
		retentionDays: {
			label: 'Aufbewahrung des Journals in Tagen',
			description:
				'Nach wie vielen Tagen eine Zeile des Journals vom Gerät gelöscht wird, 1 bis 365. Nie bleiben mehr als die letzten 10.000 Zeilen.',
			live: 'Ältere Zeilen werden noch am selben Tag gelöscht.',
		},
		journalExport: {
			label: 'Export des Journals',
			description: 'Ob Agenten ihr Journal als Datei sichern können (CSV oder JSON).',
			live: 'Die Schaltflächen in den Einstellungen kommen oder verschwinden sofort.',
		},
		locale: {
			label: 'Sprache',
			description: 'Die Sprache von Afterword. Leer: die Sprache des Browsers.',
			live: 'Offene Seiten sprechen sie sofort.',
		},
		keyboard: {
			label: 'Wahl mit Ziffern und Tippen',
			description:
				'Ob die Ziffern 1 bis 5 und das Tippen eines Namensanfangs in der Liste der Codes wählen. Pfeiltasten, Eingabe und Escape gelten immer.',
			live: 'Gilt in offenen Leisten sofort.',
		},
		notifications: {
			label: 'Benachrichtigungen des Systems',
			description:
				'Ob eine Benachrichtigung des Systems sagt, dass eine Nachbearbeitung wartet, während die Leiste geschlossen ist. Kein Name und kein Text einer Interaktion steht darin.',
			live: 'Gilt ab der nächsten Nachbearbeitung.',
		},
		pagePill: {
			label: 'Hinweis in der Seite des Desktops',
			description:
				'Ob ein kleiner Hinweis in der Seite des Desktops die wartenden Nachbearbeitungen zählt, während die Leiste geschlossen ist. Er zeigt nur eine Zahl.',
			live: 'Offene Desktops zeigen oder verlieren ihn in Sekunden.',
		},
		consentGranted: {
			label: 'Die Organisation hat für ihre Agenten zugestimmt',
			description:
				'Ob die Organisation ihre Agenten informiert und für sie zugestimmt hat, sodass nach einer Installation keine Willkommensseite aufgeht.',
			live: 'Gilt bei der nächsten Installation oder im nächsten Profil.',
		},
		supportUrl: {
			label: 'Adresse für Hilfe',
			description:
				'Eine https-Adresse, unter der die Agenten der Organisation Hilfe finden. Wo Afterword sagt, dass ein Admin gebraucht wird, und in den Einstellungen führt ein Link dorthin. Gesendet wird nichts. Leer: kein Link.',
			live: 'Offene Seiten zeigen sie sofort.',
		},
		disabledFeatures: {
			label: 'Weggelassene Teile',
			description:
				'Teile, die nicht angeboten werden: beliebige von „pill“, „notifications“, „practice“, „snippets“, „journalExport“, „ruleTrial“, „packImport“ und „policyCopy“.',
			live: 'Sie verschwinden sofort aus offenen Seiten.',
		},
		minimumVersion: {
			label: 'Älteste Version in Gebrauch',
			description:
				'Die älteste Version, als x.y.z, die die Organisation in Gebrauch sehen will. Eine ältere arbeitet weiter und sagt in der Leiste und auf der Seite zum Zustand, dass sie zu aktualisieren ist.',
			live: 'Offene Seiten sagen es sofort.',
		},
		logLevel: {
			label: 'Was in die Konsole geht',
			description:
				'Was der Hintergrund von Afterword in seine Konsole schreibt: „error“, „warn“, „info“ oder „debug“, jedes mit den vorigen. Ab „info“ sagt er, welche Einstellungen gelten und wie die Anmeldung steht, mit „debug“ jede Anfrage nach ihrer Operation. Leiste und Einstellungen schreiben unabhängig davon eine Warnung in ihre eigene Konsole, wo etwas misslang, und sonst nichts. Niemals Token, IDs, Namen, Notizen oder Texte.',
			live: 'Gilt sofort.',
		},
		draftMode: {
			label: 'Wo angefangene Notizen liegen',
			description:
				'Wo angefangene Notizen liegen: „device“, sodass sie den Browser überleben, oder „session“, nur in seinem Speicher, für Rechner mit mehreren Benutzern. Eine getroffene Wahl liegt in beiden Fällen auf dem Gerät, bis sie zu Ende ist.',
			live: 'Ab dem nächsten Buchstaben; Notizen auf der Platte ziehen sofort um.',
		},
		lateWrite: {
			label: 'Wahl nach Ablauf noch versuchen',
			description:
				'Ob eine Wahl auf der Plattform noch einmal versucht wird, wenn die Nachbearbeitung inzwischen ohne Code oder nur mit dem Zeitüberschreitungscode geendet hat. Die Plattform dokumentiert nicht, dass sie das annimmt; gelesen und gesagt wird, was sie getan hat.',
			live: 'Gilt ab der nächsten Wahl.',
		},
	},
};
