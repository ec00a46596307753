/** A worker for tests that cannot start. */
throw new Error('stillborn');
