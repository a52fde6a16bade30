"""What a change must stand up to beside its tests: the rules of the house, and a PostgreSQL to test the store on."""
