"""How fluid the grid is with sixty steps, twenty rows and fifteen hundred cards."""
