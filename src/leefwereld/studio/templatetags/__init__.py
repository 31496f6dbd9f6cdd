"""What the studio's templates can say."""
