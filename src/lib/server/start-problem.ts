/** An error that server.mjs prints as its one sentence, without a stack. */
export function startProblem(sentence: string): Error {
	const problem = new Error(sentence);
	problem.name = 'StartProblem';
	return problem;
}
