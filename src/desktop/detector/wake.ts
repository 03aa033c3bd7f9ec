/**
 * What a change of the page means. `began`: a conversation came into sight. `ended`: the button that ends a conversation
 * is gone. `wrapUpShown`: the wrap-up tool came into sight with no conversation on. `appeared`: there is one card more.
 * `vanished`: the tool or a card went away; it may come and go only to be drawn again. `finishing`: the button that
 * finishes after-call work was pressed. `finished`: the tool went away after that, or with a code chosen, or at zero.
 */
export type Wake = 'began' | 'ended' | 'wrapUpShown' | 'appeared' | 'vanished' | 'finishing' | 'finished';
