/** A place among ascending nodes: the node at or below it and the share 0–1 of the way to the next. */
export interface Place {
	readonly node: number;
	readonly share: number;
}

export function placeOf(nodes: readonly number[], value: number): Place {
	const last = nodes.length - 1;
	if (value <= nodes[0]!) return { node: 0, share: 0 };
	if (value >= nodes[last]!) return { node: last, share: 0 };
	const node = nodes.findIndex((_, index) => value < nodes[index + 1]!);
	return { node, share: (value - nodes[node]!) / (nodes[node + 1]! - nodes[node]!) };
}

export function between({ node, share }: Place, read: (node: number) => number): number {
	return share === 0 ? read(node) : (1 - share) * read(node) + share * read(node + 1);
}
