export type ConsequenceFact = {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
  readonly tone: 'neutral' | 'warning' | 'danger';
};
