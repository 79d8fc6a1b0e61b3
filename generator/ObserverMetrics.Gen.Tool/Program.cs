using ObserverMetrics.Gen.Tool;

return (int)CommandLine.Run(args, Console.Out, Console.Error);
