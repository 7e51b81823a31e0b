export type ProblemCode =
  | 'startCriteriaMissing'
  | 'noAction'
  | 'routeWithoutEnd'
  | 'campaignNotSelected'
  | 'campaignIncomplete'
  | 'decisionCriteriaMissing'
  | 'notConnected'
  | 'linkMissing'
  | 'missingReference'
  /** A choice that is still to be made. */
  | 'settingMissing'
  | 'enrolsInItself'
  | 'targetNotActive'
  | 'settingOutOfRange'
  | 'loopWithoutDelay'
  | 'tooManyDecisions'
  | 'segmentEmpty'
  | 'campaignNeverSentBefore'
  | 'countsEarlierEnrolments'
  | 'loopMailsAgain'
  | 'momentPast'
  | 'datesSendAtOnce'
  | 'campaignSentBefore'
  | 'decidesRightAfterSend'
  | 'anniversaryOnlyOnce'
  | 'numbersMissing'
  | 'nobodyReacts'
  | 'legalFieldsMissing'
  | 'testCaseFails';

/** What is wrong with one setting, before it is known which node it belongs to. */
export type SettingProblem = {
  readonly code: ProblemCode;
  readonly field: string;
  readonly text: string;
  readonly advice: string;
};
