"""Every page of the studio, one subject a file; who may see it is asked first, in ``opened``."""
