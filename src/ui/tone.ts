/** What a colour says. Each is always shown with a shape or words too. */
export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent';
