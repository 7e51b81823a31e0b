/** Where the preview server of the tests has the browser tell violations of the policy. */
export const POLICY_REPORTS = '/policy-violation';
