// @ts-check
// The one script of pages with forms: what is written and not sent comes back after a reload, and when one goes back to the
// page. Kept while the tab is open, under the page's path. Never kept: passwords, files and what is pressed. Whoever signs
// out leaves nothing of it.

(() => {
	/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
	/** @typedef {{ form: number, field: number, name: string, value: string, checked: boolean }} Kept */

	const UNKEPT = ['password', 'file', 'submit', 'button', 'image', 'reset'];
	const search = [...new URLSearchParams(location.search)].filter(
		([name]) => !name.startsWith('/')
	);
	const KEY = `laget-text ${location.pathname}?${new URLSearchParams(search).toString()}`;

	function listForms() {
		return /** @type {HTMLFormElement[]} */ ([
			...document.querySelectorAll('main form[method="POST"]')
		]);
	}

	/** @param {HTMLFormElement} form */
	function listControls(form) {
		const elements = /** @type {Control[]} */ ([...form.elements]);
		return elements.filter(({ name, type }) => name && !UNKEPT.includes(type));
	}

	/** @param {Control} control */
	function isTicked(control) {
		return control.type === 'checkbox' || control.type === 'radio';
	}

	/** @param {Control} control */
	function isChanged(control) {
		if (control.type === 'hidden') return false;
		if (control instanceof HTMLSelectElement)
			return [...control.options].some((option) => option.selected !== option.defaultSelected);
		if (control instanceof HTMLInputElement && isTicked(control))
			return control.checked !== control.defaultChecked;
		return control.value !== control.defaultValue;
	}

	/**
	 * The version that a form was written on is kept with its texts: what somebody else has saved meanwhile is then asked about
	 * and not overwritten.
	 */
	function capture() {
		if (signsOut) return;
		/** @type {Kept[]} */
		const kept = listForms().flatMap((form, at) => {
			const controls = listControls(form);
			if (!controls.some(isChanged)) return [];
			return controls.flatMap((control, field) => {
				if (!isChanged(control) && control.type !== 'hidden') return [];
				const checked = control instanceof HTMLInputElement && control.checked;
				return [{ form: at, field, name: control.name, value: control.value, checked }];
			});
		});
		try {
			if (kept.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
			else sessionStorage.removeItem(KEY);
		} catch {
			// A browser that stores nothing for a page, or no more of it: the page works as it does without this script.
		}
	}

	let signsOut = false;

	/** The page is left after the server's answer has cleared what is kept, and must not keep it anew. */
	function forget() {
		signsOut = true;
		for (const key of Object.keys(sessionStorage)) {
			if (key.startsWith('laget-text ')) sessionStorage.removeItem(key);
		}
	}

	/** @returns {Kept[]} */
	function readKept() {
		try {
			return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
		} catch {
			return [];
		}
	}

	function restore() {
		const forms = listForms();
		for (const { form, field, name, value, checked } of readKept()) {
			const control = forms[form] && listControls(forms[form])[field];
			if (!control || control.name !== name) continue;
			if (control instanceof HTMLInputElement && isTicked(control)) control.checked = checked;
			else control.value = value;
			const folded = control.type !== 'hidden' && control.closest('details');
			if (folded) folded.open = true;
		}
	}

	const [visit] = performance.getEntriesByType('navigation');
	const type = visit instanceof PerformanceNavigationTiming ? visit.type : 'navigate';
	if (type === 'reload' || type === 'back_forward') restore();
	document.addEventListener('submit', ({ target }) => {
		if (target instanceof HTMLFormElement && target.action.endsWith('/logga-ut')) forget();
	});
	addEventListener('pagehide', capture);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') capture();
	});
})();
