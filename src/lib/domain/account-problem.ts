/** What can be wrong with what someone writes about an account or a password. */
export type AccountProblem =
	| 'wrong'
	| 'too-many'
	| 'busy'
	| 'email-missing'
	| 'password-missing'
	| 'email'
	| 'name'
	| 'role'
	| 'email-taken'
	| 'too-short'
	| 'too-long'
	| 'easy-to-guess'
	| 'wrong-current'
	| 'last-admin'
	| 'gone';

/** Problems by the id of their field; the empty id is the form as a whole. */
export type AccountProblems = Readonly<Record<string, AccountProblem>>;
