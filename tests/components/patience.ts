import { configure } from '@testing-library/react';

// Only what never comes is to fail by time: the default second is too little for a loaded machine.
configure({ asyncUtilTimeout: 20_000 });
