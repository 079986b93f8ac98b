"""Tests of the page layer."""
