import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/**
 * Ends every run, also a failed one, with the plain line `N passed, N failed, N skipped`: after all that vitest itself
 * has to say, hence when the process exits. What fails outside of any test (a file that does not load, a hook, an
 * unhandled rejection, a global set-up) counts as failed too. A run that executed no test at all fails.
 */
export default class ClosingLine implements Reporter {
  #line = '';
  #files = 0;

  onInit(): void {
    process.once('exit', () => {
      if (this.#line !== '') console.log(this.#line);
    });
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#files = specifications.length;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // What an interrupted run left pending was not run either.
        count[state === 'pending' ? 'skipped' : state] += 1;
      }
      for (const group of [module, ...module.children.allSuites()]) count.failed += group.errors().length;
    }
    count.failed += unhandledErrors.length;
    // Files, but no module: the set-up of the run itself failed.
    if (modules.length === 0 && this.#files > 0) count.failed += 1;

    if (count.passed + count.failed === 0) process.exitCode = 1;
    this.#line = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
  }
}
