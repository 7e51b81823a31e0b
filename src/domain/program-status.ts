export type Status = 'Draft' | 'Active' | 'Deactivated' | 'ReadOnly' | 'Deleted';
